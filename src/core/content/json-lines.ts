// Where the values of a JSON file stand, so that what is wrong with one can be said with its line. JSON.parse has read the text before.

/** Line of every value by its path: `profile` key `name`, entry `0.decision`. The whole is at the empty path. */
export function linesOfJson(source: string): Readonly<Record<string, number>> {
  const lines: Record<string, number> = {};
  const tokens = [...source.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)];
  let next = 0;
  const readValue = (path: string, line: number): void => {
    lines[path] = line;
    const opening = tokens[next++]?.[0];
    if (opening !== '{' && opening !== '[') return;
    for (let place = 0; next < tokens.length; ) {
      const token = tokens[next]!;
      if (/^[}\],]$/.test(token[0])) {
        next += 1;
        if (token[0] === ',') continue;
        return;
      }
      const at = source.slice(0, token.index).split('\n').length;
      const key = opening === '{' ? String(JSON.parse(token[0])) : String(place++);
      if (opening === '{') next += 2;
      readValue(path === '' ? key : `${path}.${key}`, at);
    }
  };
  readValue('', 1);
  return lines;
}
