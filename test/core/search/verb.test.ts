import { describe, expect, test } from 'vitest';
import { isVerb, verbPattern, verbStemOf } from '../../../src/core/search/verb.ts';

const shapes: Readonly<Record<string, string>> = {
  남다: '남으면 남은 남을 남았을 남는데 남습니다 남고',
  깎이다: '깎이면 깎였다 깎인 깎일까 깎입니다 깎여서',
  늦다: '늦으면 늦게 늦었는데 늦어서',
  떨어지다: '떨어지면 떨어졌는데 떨어진 떨어질 떨어집니다',
  바꾸다: '바꾸려면 바꿔야 바꿨는데 바꿀 바꾼',
  옮기다: '옮기면 옮긴 옮겼을 옮길',
  어렵다: '어려우면 어려운 어려워 어려웠다 어렵나',
  짓다: '지으면 지어 짓고',
  모르다: '모르면 몰라요 몰랐을 모를',
  망가지다: '망가졌어요 망가진',
  빌리다: '빌려주기 빌려달라고 빌리려면 빌린',
  폐기하다: '폐기하면 폐기한 폐기해야 폐기했는데 폐기할 폐기합니다 폐기하여',
  '꽉 차다': '꽉찬 꽉찼을',
};

describe('verbs', () => {
  for (const [verb, list] of Object.entries(shapes))
    test(`${verb} is found in ${list}`, () => {
      const pattern = new RegExp(verbPattern(verb));
      for (const shape of list.split(' ')) expect(shape).toMatch(pattern);
    });

  test('a verb of two words is found with its blank', () => {
    expect('디스크가 꽉 찼을 때').toMatch(new RegExp(verbPattern('꽉 차다')));
    expect('꽉 채우면').not.toMatch(new RegExp(verbPattern('꽉 차다')));
  });

  test('a syllable alone, the end of a word and a noun are no verb', () => {
    for (const text of ['가 (2)', '안가는', '남자 직원', '늦가을'])
      for (const verb of ['갈다', '남다', '늦다']) expect(text, verb).not.toMatch(new RegExp(verbPattern(verb)));
  });

  test('what ends in 다 after a syllable is a verb; its stem is what is left', () => {
    expect(['남다', '꽉 차다', '폐기하다'].every(isVerb)).toBe(true);
    expect(['다', '한 사람이 다', '장애', 'CI'].some(isVerb)).toBe(false);
    expect(verbStemOf('되살리다')).toBe('되살리');
  });
});
