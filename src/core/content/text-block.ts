// Attributes of a block of a content file, read with the name of the file and the line in every complaint.
import { withParticle } from '../text/particle.ts';
import { type AttributeValue, type Block, readBlocks } from './blocks.ts';

/** A list of ids, empty when the attribute is left out. @throws Error naming file and line */
export function listOf(value: AttributeValue | undefined, name: string, block: Block, file: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new Error(
    `${file} ${block.line}번째 줄: <${block.tag}>의 ${withParticle(name, '은/는')} ${name}={['5.4.3']}처럼 목록으로 적으세요.`,
  );
}

/** A text that must be there. @throws Error naming file and line */
export function textOf(value: AttributeValue | undefined, name: string, block: Block, file: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(
    `${file} ${block.line}번째 줄: <${block.tag}>에 ${withParticle(name, '이/가')} 없습니다. ${name}="…"를 적으세요.`,
  );
}

/** All blocks of one tag in a file. @throws Error naming file and line */
export function blocksOf({ file, body }: { file: string; body: string }, tag: string): readonly Block[] {
  try {
    return readBlocks(body, tag);
  } catch (error) {
    throw new Error(`${file} ${(error as Error).message}`);
  }
}
