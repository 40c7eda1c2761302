// Canonical JSON (RFC 8785): one text for one value, wherever it was made, so that it can be hashed.
// Text is taken as it stands: bringing it to NFC is the business of whoever reads a control.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

// A lone surrogate has no UTF-8 form, so two different texts would get one hash.
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Canonical JSON of a plain value: keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript writes them.
 * @throws TypeError on whatever JSON cannot hold: undefined, functions, NaN, infinities, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const object = value as Record<string, unknown>;
    const members = Object.keys(object)
      .sort()
      .map((key) => `${quoteText(key)}:${canonicalJson(object[key])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`Not a JSON value: ${typeof value}`);
}

function quoteText(text: string): string {
  if (loneSurrogate.test(text)) throw new TypeError('Text with a lone surrogate');
  return JSON.stringify(text);
}

/** SHA-256 of a text's UTF-8 bytes, hex. A library, because `crypto.subtle` is missing on plain http. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a value's canonical JSON, hex. */
export function hashValue(value: unknown): string {
  return hashText(canonicalJson(value));
}
