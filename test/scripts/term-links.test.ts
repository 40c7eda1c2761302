import { expect, test } from 'vitest';
import { readSources } from '../../scripts/library.ts';
import { root } from '../../scripts/setup.js';
import { linkTerms } from '../../scripts/term-links.ts';
import { inlineText, plainText } from '../../src/core/content/blocks.ts';
import { termFinder } from '../../src/core/content/terms.ts';

const find = termFinder([
  { id: 'backup', term: '백업' },
  { id: 'incident', term: '장애' },
  { id: 'security', term: '보안' },
]);

const source = `---
title: 백업 절차서
---

## 백업의 뜻

<Part id="a" title="장애" clauses={['5.4']} reason="백업 > 보안">

| 장애 | 값 |
| --- | --- |
| 장애는 셋째 줄 | 5분 |

- \`백업\`은 [백업](#a)과 같다. 백업을 한다. 백업을 또 한다.
- <Suggested>보안</Suggested>을 지킨다. <Term id="security">보안</Term>

<Law source="장애 법" checkedOn="2026. 11.">

장애를 다룬다.

</Law>

</Part>
`;

test('running text is linked once a term, and nothing else is touched', () => {
  expect(linkTerms(source, find)).toBe(
    source
      .replace('| 장애는 셋째', '| <Term id="incident">장애</Term>는 셋째')
      .replace('같다. 백업을', '같다. <Term id="backup">백업</Term>을'),
  );
});

test('every text of the site reads the same with its terms linked', async () => {
  const { guideline, guides, procedures, terms } = await readSources(root);
  const own = termFinder(terms);
  let links = 0;
  for (const { body } of [...guideline, ...guides, ...procedures]) {
    const linked = linkTerms(body, own);
    links += linked.split('<Term ').length - body.split('<Term ').length;
    expect(plainText(linked)).toBe(plainText(body));
    expect(inlineText(linked)).toBe(inlineText(body));
  }
  expect(links).toBeGreaterThan(100);
});
