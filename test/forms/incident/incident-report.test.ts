import { describe, expect, test } from 'vitest';
import { show } from '../../../src/core/field/kinds.ts';
import form from '../../../src/forms/incident/incident-report/index.ts';
import { changed, complaints, computed, progress, sentence } from './change.ts';

const main = 'loginFailure';
const done = { state: '완료', doneOn: '2026-10-20' };
const person = (name: string) => ({ id: `x-${name}`, name });

describe('INC-2026-0031 as the detailed guide writes it', () => {
  const values = changed(form, main);
  const shown = (id: string) => show(form.fields[id]!, values[id]);

  test.each([
    ['title', '통합민원시스템 로그인 불가'],
    ['systemGrade', '2등급'],
    ['impact', '큼'],
    ['urgency', '높음'],
    ['category', '시스템장애'],
    ['target', '데이터베이스'],
    ['relatedWork', '민원 접수·발급'],
    ['occurredAt', '2026. 10. 14. 09:12'],
    ['detectedAt', '2026. 10. 14. 09:15'],
    ['receivedAt', '2026. 10. 14. 09:17'],
    ['startedAt', '2026. 10. 14. 09:25'],
    ['recoveredAt', '2026. 10. 14. 10:47'],
    ['closedAt', '2026. 10. 14. 11:30'],
    ['channel', '운영상태 감시'],
    ['businessImpact', '온라인 접수 약 430건 지연, 방문 접수로 대체.'],
    ['causeCode', '결함(응용)'],
    ['lesson', '배포 후 2일간 연결 추이를 확인하지 않음.'],
    ['detectionDepartment', '정보화담당관'],
    ['detectionPerson', '김가람'],
    ['detectionPhone', '02-0000-0000'],
    ['actionPerson', '정이든'],
    ['vendorConfirmation', '정이든'],
    ['managerConfirmation', '박한결'],
  ])('%s is %s', (id, text) => {
    expect(shown(id)).toBe(text);
  });

  test.each([
    ['totalOutage', 95],
    ['outageBasis', '발생 일시부터'],
    ['detectionTime', 3],
    ['responseTime', 10],
    ['recoveryTime', 92],
    ['grade', '1등급'],
    ['recoveryTarget', '2시간'],
    ['recoveryJudgement', '충족'],
    ['openFollowUps', 0],
    ['followUpState', '완료'],
  ])('computed %s is %s', (id, value) => {
    expect(computed(form, main)[id]).toBe(value);
  });

  test('course, whys, notices and follow-ups are all there', () => {
    const counts = ['course', 'whys', 'notices', 'followUps'].map((id) => (values[id] as unknown[]).length);
    expect(counts).toEqual([6, 5, 5, 3]);
  });
});

describe('times', () => {
  const names = [
    ['occurredAt', '발생 일시'],
    ['detectedAt', '인지 일시'],
    ['receivedAt', '접수 일시'],
    ['startedAt', '조치 시작 일시'],
    ['recoveredAt', '복구 일시'],
    ['closedAt', '종료 일시'],
  ] as const;

  test.each(names.slice(1).map(([id, name], at) => [id, name, names[at]![1]]))(
    '%s before its neighbour: %s가 %s보다 빠릅니다',
    (id, name, earlier) => {
      expect(sentence(form, `${id}-order`, main, { [id]: '2026-10-14T09:00' })).toBe(
        `${name}가 ${earlier}보다 빠릅니다. 두 일시를 확인해 주세요.`,
      );
    },
  );

  test('an unknown beginning is stepped over and the outage is estimated', () => {
    const unknown = { occurredAt: { mark: 'unknown' } as const };
    expect(complaints(form, main, unknown)).toEqual([]);
    expect(computed(form, main, unknown)).toMatchObject({ totalOutage: 92, outageBasis: '추정(인지 일시부터)' });
    expect(computed(form, main, unknown).detectionTime).toBeUndefined();
    expect(complaints(form, main, { occurredAt: null })).toEqual(['field: occurredAt']);
  });

  test('an outage over the month end, with 20 approved minutes taken out', () => {
    expect(computed(form, 'monthCrossing').totalOutage).toBe(80);
    const stop = { from: '2026-11-01T00:30', to: '2026-11-01T00:50', approved: false };
    expect(computed(form, 'monthCrossing', { plannedStops: [stop] }).totalOutage).toBe(100);
    expect(complaints(form, 'monthCrossing', { plannedStops: [stop] })).toContain('planned-stop-approved (warning)');
    expect(complaints(form, 'monthCrossing', { plannedStops: [{ ...stop, to: stop.from }] })).toContain(
      'planned-stop-order',
    );
  });
});

describe('grade and target', () => {
  test('the agency edits matrix and targets', () => {
    const settings = {
      incidentGradeMatrix: [['2등급', '2등급', '2등급']],
      incidentRecoveryTargets: [['2등급', 90, false, null]],
    };
    expect(computed(form, main, {}, { settings })).toMatchObject({
      grade: '2등급',
      recoveryTarget: '1시간 30분',
      recoveryJudgement: '미달',
    });
  });

  test('a grade 2 incident on a grade 1 system has two hours', () => {
    const change = { urgency: '보통', systemGrade: '1등급', recoveredAt: '2026-10-14T11:20' };
    expect(computed(form, main, change)).toMatchObject({ recoveryTarget: '2시간', recoveryJudgement: '미달' });
    expect(computed(form, main, { ...change, systemGrade: '2등급' })).toMatchObject({
      recoveryTarget: '3시간',
      recoveryJudgement: '충족',
    });
  });

  test('working-time targets', () => {
    const night = { occurredAt: '2026-10-16T17:00', recoveredAt: '2026-10-19T17:00', impact: '작음', urgency: '높음' };
    expect(computed(form, main, night)).toMatchObject({ recoveryTarget: '8근무시간', recoveryJudgement: '충족' });
    expect(computed(form, main, { ...night, recoveredAt: '2026-10-19T17:01' }).recoveryJudgement).toBe('미달');
    expect(computed(form, main, { ...night, urgency: '낮음' }).recoveryTarget).toBe('3근무일');
    const holidays = [['2026-10-19', '재량 휴일']];
    expect(
      computed(form, main, { ...night, recoveredAt: '2026-10-20T17:00' }, { settings: { holidays } }).recoveryJudgement,
    ).toBe('충족');
  });

  test('another grade needs a reason, and counts', () => {
    expect(complaints(form, main, { regrade: '2등급' })).toEqual(['regrade-reason']);
    const regraded = { regrade: '2등급', regradeReason: '다른 화면으로 접수할 수 있었음' };
    expect(complaints(form, main, regraded)).toEqual([]);
    expect(computed(form, main, regraded)).toMatchObject({ initialGrade: '1등급', grade: '2등급' });
    expect(complaints(form, main, { ...regraded, regrade: '1등급' })).toEqual(['regrade-same (warning)']);
  });

  test('nothing is judged before it is over', () => {
    expect(computed(form, main, { recoveredAt: null }).recoveryJudgement).toBeUndefined();
    expect(computed(form, 'draft').grade).toBeUndefined();
  });
});

describe('rules speak when they should and only then', () => {
  const cases: [rule: string, changes: Parameters<typeof complaints>[2]][] = [
    ['delegate-approval-time', { delegateApprovedAt: null }],
    ['delegate-approval-order', { delegateApprovedAt: '2026-10-14T09:16' }],
    [
      'course-order',
      {
        course: [
          { at: '2026-10-14T09:25', event: '나중' },
          { at: '2026-10-14T09:15', event: '먼저' },
        ],
      },
    ],
    ['vague-cause (warning)', { cause: '일시적 오류' }],
    ['whys-of-major', { whys: [] }],
    ['notices-of-major (warning)', { notices: [] }],
    ['first-notice-late (warning)', { notices: [{ kind: '장애 발생', at: '2026-10-14T09:26', audience: '민원과' }] }],
    ['malware-handover (warning)', { causeCode: '악성코드' }],
    ['known-error-workaround', { workaround: '' }],
    ['confirmer-is-not-worker', { managerConfirmation: person('정'), actionPerson: person('정') }],
    ['follow-up-done-on', { followUps: [{ task: '점검', owner: person('김'), due: '2026-10-20', state: '완료' }] }],
    ['follow-up-open', { followUps: [{ task: '점검', owner: person('김'), due: '2026-10-20', state: '진행' }] }],
    [
      'follow-up-cancel-reason',
      { followUps: [{ task: '점검', owner: person('김'), due: '2026-10-20', state: '취소' }] },
    ],
  ];
  test.each(cases)('%s', (rule, changes) => {
    expect(complaints(form, main)).toEqual([]);
    expect(complaints(form, main, changes)).toEqual([rule]);
  });

  test('every rule is seen speaking in this file', () => {
    const here = new Set([
      ...cases.map(([rule]) => rule.replace(' (warning)', '')),
      ...['detectedAt', 'receivedAt', 'startedAt', 'recoveredAt', 'closedAt'].map((id) => `${id}-order`),
      ...['planned-stop-order', 'planned-stop-approved', 'regrade-reason', 'regrade-same'],
    ]);
    expect(form.rules.map(({ id }) => id).filter((id) => !here.has(id))).toEqual([]);
  });

  test('the first notice may take as long as the grade allows, and grade 4 any time', () => {
    const told = (at: string) => ({ notices: [{ kind: '장애 발생', at, audience: '민원과' }] });
    expect(complaints(form, main, told('2026-10-14T09:25'))).toEqual([]);
    expect(complaints(form, main, { ...told('2026-10-14T09:35'), urgency: '보통' })).toEqual([]);
    expect(complaints(form, 'minimal', told('2026-11-03T17:00'))).toEqual([]);
  });

  test('a small incident needs neither whys nor notices', () => {
    expect(complaints(form, 'minimal', { whys: [], notices: [] })).toEqual([]);
  });

  test('a named cause is no vague cause', () => {
    for (const cause of ['일시적 오류로 보였으나 광모듈 열화임', '회선 단절'])
      expect(complaints(form, main, { cause })).toEqual([]);
    for (const cause of ['일시적인 장애.', ' 원인 불명', '알 수 없음'])
      expect(complaints(form, main, { cause })).toEqual(['vague-cause (warning)']);
  });
});

describe('life of the record', () => {
  test('open follow-ups do not keep the result from being reported', () => {
    const followUps = [{ task: '점검', owner: person('김'), due: '2026-12-01', state: '진행' }];
    expect(complaints(form, main, { followUps }, { stage: 'result' })).toEqual([]);
    expect(complaints(form, main, { followUps })).toEqual(['follow-up-open']);
  });

  test('the result is signed by three and leaves the follow-ups open', () => {
    const [result, followUp] = form.workflow.stages;
    expect(result!.approval.map(({ step }) => step)).toEqual(['기안', '검토', '결재']);
    expect(followUp!.sections).toEqual(['followUp']);
  });

  test.each([
    ['접수', { impact: null, countermeasure: null, startedAt: null, recoveredAt: null, closedAt: null }],
    ['등록', { countermeasure: null, startedAt: null, recoveredAt: null, closedAt: null }],
    ['대책 수립', { startedAt: null, recoveredAt: null, closedAt: null }],
    ['조치 중', { recoveredAt: null, closedAt: null }],
    ['복구 완료', { closedAt: null }],
    ['종결', {}],
    ['후속조치 중', { followUps: [{ task: '점검', state: '진행' }] }],
  ])('progress %s', (word, changes) => {
    expect(progress(form, main, changes)).toBe(word);
  });

  test.each([
    ['없음', 0, []],
    ['완료', 0, [done]],
    ['남음', 1, [done, { state: '진행', due: '2026-11-23' }]],
    [
      '기한 지남',
      2,
      [
        { state: '예정', due: '2026-11-22' },
        { state: '진행', due: '2026-12-31' },
      ],
    ],
    ['남음', 1, [{ task: '기한을 아직 정하지 않음' }]],
  ])('follow-ups %s, %i open', (state, open, followUps) => {
    expect(computed(form, main, { followUps })).toMatchObject({ followUpState: state, openFollowUps: open });
  });
});
