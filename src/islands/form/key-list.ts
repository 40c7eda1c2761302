// The list of keys of the form page, opened with `?`.
import { showKeys } from '../key-dialog.ts';

const formKeys: readonly (readonly [key: string, what: string])[] = [
  ['Tab', '다음 칸으로'],
  ['Enter', '표의 마지막 줄에서 줄 추가'],
  ['↓', '사람·기록 칸에서 목록 열기'],
  ['Ctrl+Z', '되돌리기(글자 칸 밖에서)'],
  ['Ctrl+Y', '다시 하기(글자 칸 밖에서)'],
  ['?', '이 목록'],
];

export const showFormKeys = (): Promise<void> => showKeys(formKeys);
