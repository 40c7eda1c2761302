// subset-font ships no types; this is the part the fonts are made with.
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'woff2';
      keepFeatures?: string[];
      noLayoutClosure?: boolean;
      noHinting?: boolean;
      dropTables?: string[];
      preserveNameIds?: number[];
    },
  ): Promise<Uint8Array>;
}
