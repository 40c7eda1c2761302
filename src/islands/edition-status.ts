// Says beside a text whether it is in force today. The markup is complete; this only fills the badge and shows the fitting band.
import { statusOn } from '../core/content/status.ts';

class EditionStatus extends HTMLElement {
  connectedCallback(): void {
    const { from, to } = this.dataset;
    const badge = this.querySelector<HTMLElement>('[data-part="status"]');
    if (!from || !badge) throw new Error('jichim-edition: data-from and a part "status" are expected');
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
    const status = statusOn({ effectiveFrom: from, effectiveTo: to }, today);
    badge.textContent = status;
    badge.dataset.state = status;
    badge.hidden = false;
    const band = { 현행: undefined, 폐지: 'superseded', '시행 예정': 'coming' }[status];
    for (const part of this.querySelectorAll<HTMLElement>('.edition-band')) part.hidden = part.dataset.part !== band;
  }
}

if (!customElements.get('jichim-edition')) customElements.define('jichim-edition', EditionStatus);
