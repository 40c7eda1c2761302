// 예시(가상).
import type { Example } from '../../../core/form/form.ts';
import { exampleDepartment, examplePerson } from '../../directory/example-agency.ts';

const { garam, nuri, daon, ideun, saebom } = examplePerson;
const { narae, dasom } = exampleDepartment;
const phone = '02-0000-0000';
const checkedOn = '2026-09-30';

export const examples: Readonly<Record<string, Example>> = {
  current: {
    title: '2026년 비상연락망',
    values: {
      title: '2026년 비상연락망',
      preparedOn: '2026-09-30',
      contacts: [
        {
          priority: 1,
          targetType: '서버·DB',
          manager: garam,
          managerPhone: phone,
          deputy: nuri,
          deputyPhone: phone,
          vendorCompany: narae,
          vendor: ideun,
          vendorPhone: phone,
          checkedOn,
        },
        {
          priority: 2,
          targetType: '네트워크·보안',
          manager: daon,
          managerPhone: phone,
          deputy: garam,
          deputyPhone: phone,
          vendorCompany: dasom,
          vendor: saebom,
          vendorPhone: phone,
          checkedOn,
        },
        {
          priority: 3,
          targetType: '전산실 설비',
          manager: nuri,
          managerPhone: phone,
          deputy: garam,
          deputyPhone: phone,
          vendorCompany: dasom,
          vendor: saebom,
          vendorPhone: phone,
          checkedOn,
        },
      ],
      partners: [
        { organisation: '소방', phone: '119', purpose: '화재·구조' },
        { organisation: '경찰', phone: '112', purpose: '침입·절도' },
        { organisation: '한국전력공사', phone: '123', purpose: '정전' },
        { organisation: '사이버 침해 신고', phone: '118', purpose: '해킹·악성코드' },
      ],
      afterHours: '당직실에서 순위대로 정에게 전화하고, 5분 안에 받지 않으면 부에게 전화합니다.',
      alternative: '전화가 끊기면 비상 단체 문자와 무전기를 쓰고, 모이는 곳은 본관 1층 당직실입니다.',
      copies: '전산실 출입구 비상철, 당직실, 제2청사 금고',
      checks: [{ on: '2026-09-30', by: garam, result: '이상 없음' }],
    },
  },
  minimal: {
    title: '한 줄만 있는 연락망',
    values: {
      title: '제2청사 전산장비 비상연락망',
      preparedOn: '2026-10-05',
      contacts: [
        {
          priority: 1,
          targetType: '백업 장비',
          manager: garam,
          managerPhone: '010-0000-0000',
          deputy: nuri,
          deputyPhone: '02-0000-0000(내선 12)',
          checkedOn: '2026-10-05',
        },
      ],
      partners: [],
      afterHours: '정, 부의 순서로 전화합니다.',
      alternative: '무전기',
      copies: '제2청사 관리실',
      checks: [],
      retiredOn: '2026-11-20',
      retirement: '본 연락망에 합침',
    },
  },
  draftOverdue: {
    title: '확인한 지 오래된 연락망(작성 중)',
    values: {
      title: '2025년 비상연락망',
      preparedOn: '2025-09-30',
      contacts: [
        {
          priority: 1,
          targetType: '서버·DB',
          manager: garam,
          managerPhone: phone,
          deputy: garam,
          checkedOn: '2025-09-30',
        },
        { priority: 1, targetType: '네트워크', manager: daon, vendor: saebom },
      ],
    },
  },
};
