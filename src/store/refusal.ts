// Every sentence with which the store refuses: what, why, how to fix. One place, so that the same refusal always reads the same.
import type { Outcome, Refusal } from './workspace.ts';

const sentences = {
  'no-user':
    '지금 사용자가 없어 저장하지 않았습니다. 머리글의 지금 사용자에서 이름을 골라 주세요. 입력한 내용은 화면에 남아 있습니다.',
  'inactive-person': '지금 사용자가 조직도에서 사용 중지된 사람입니다. 다른 사람을 고르거나 관리자에게 확인해 주세요.',
  'book-closed':
    '마감된 대장이라 고칠 수 없습니다. 고쳐야 하면 사유를 적어 마감을 풀거나 올해 대장에 새로 등록해 주세요.',
  'missing-commits': '이 기록의 앞선 변경이 아직 도착하지 않았습니다. 빠진 백업 파일을 마저 가져와 주세요.',
  damaged:
    '저장된 내용의 일부를 읽지 못해 읽기 전용으로 열었습니다. 설정에서 백업을 내보낸 뒤 ‘기록 확인’을 눌러 주세요.',
  frozen: '제출했거나 승인된 단계라 고칠 수 없습니다. 회수하거나 사유를 적어 정정을 시작해 주세요.',
  'changed-elsewhere':
    '그 사이 다른 곳에서 이 기록이 바뀌어 처리하지 않았습니다. 바뀐 내용을 확인한 뒤 다시 눌러 주세요.',
  void: '무효로 한 기록이라 고칠 수 없습니다. 필요하면 새 기록을 만들어 주세요.',
  erased: '보존기간이 끝나 폐기한 기록이라 고칠 수 없습니다. 번호와 폐기 근거만 남아 있습니다.',
  'unknown-form': '이 프로그램에 없는 서식의 기록입니다. 프로그램을 새 버전으로 바꾼 뒤 다시 열어 주세요.',
  'unknown-record': '이 PC에서 찾을 수 없는 기록입니다. 다른 PC에서 작성했다면 그 PC의 백업 파일을 가져와 주세요.',
  'storage-full':
    '이 PC의 저장 공간이 가득 차 저장하지 못했습니다. 입력한 내용은 화면에 남아 있습니다. 디스크를 비운 뒤 다시 저장해 주세요.',
  'storage-failed':
    '이 PC에 저장하지 못했습니다. 입력한 내용은 화면에 남아 있습니다. 다시 저장해 보고, 계속되면 백업을 내보내 주세요.',
  'storage-closed':
    '저장소가 닫혀 저장할 수 없습니다. 다른 탭에서 데이터를 지웠거나 브라우저가 닫았습니다. 입력한 내용을 복사해 두고 새로 고쳐 주세요.',
  'storage-unavailable':
    '이 브라우저가 저장소를 열지 못했습니다. 사생활 보호 창이거나 저장이 막혀 있을 수 있습니다. 일반 창에서 다시 열어 주세요.',
  'program-error':
    '프로그램의 일부를 불러오지 못했거나 오류가 났습니다. 연결을 확인한 뒤 다시 해 주세요. 계속되면 새로 고쳐 주세요.',
  'newer-database': '더 새로운 버전의 프로그램이 쓰던 저장소라 열지 않았습니다. 프로그램을 새 버전으로 바꿔 주세요.',
} as const;

export type RefusalCode = keyof typeof sentences;

/** A refusal with its standing sentence, or with one of its own. */
export function refusal(code: RefusalCode): Refusal {
  return { code, message: sentences[code] };
}

/** A refused outcome. `message` is Korean: what, why, how to fix. */
export function refuse(code: string, message: string, at?: Refusal['at']): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: at ? { code, message, at } : { code, message } };
}

/** An outcome that was saved at a wall time. */
export function accept<T>(value: T, savedAt: string): Outcome<T> {
  return { ok: true, value, savedAt };
}

/** Thrown where a transaction must end at once; carries the refusal that the person gets to read. */
export class StoreError extends Error {
  readonly refusal: Refusal;
  constructor(why: RefusalCode | Refusal, options?: ErrorOptions) {
    const found = typeof why === 'string' ? refusal(why) : why;
    super(found.message, options);
    this.name = 'StoreError';
    this.refusal = found;
  }
}

/**
 * Turns a thrown StoreError into a refused outcome. Any other error is a fault of the program or a part of it that could not be
 * loaded: it is reported to the console, and the person is told that nothing was done.
 */
export function refuseError(error: unknown): { ok: false; refusal: Refusal } {
  if (error instanceof StoreError) return { ok: false, refusal: error.refusal };
  reportError(error);
  return { ok: false, refusal: refusal('program-error') };
}

/** A refusal of its own code and sentence, to be thrown. */
export function refuseAct(code: string, message: string): StoreError {
  return new StoreError({ code, message });
}

/** @throws StoreError `reason-missing`. `what` stands before 사유: 반려, 회수. */
export function requireReason(reason: string, what: string): void {
  if (reason.trim() === '') throw refuseAct('reason-missing', `${what} 사유가 비어 있습니다. 사유를 적어 주세요.`);
}
