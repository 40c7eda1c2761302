// The little that is used of packages which bring no types.
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: { size: [number, number]; margin: number });
    on(event: string, listener: (chunk: Uint8Array) => void): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    readonly y: number;
    text(text: string, options?: { align: string }): this;
    text(text: string, x: number, y: number, options: { width: number }): this;
    heightOfString(text: string, options: { width: number }): number;
    rect(x: number, y: number, width: number, height: number): this;
    stroke(): this;
    addPage(): this;
    moveDown(): this;
    end(): void;
  }
}
declare module 'pdfmake' {
  const pdfmake: {
    virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
    setFonts(fonts: Record<string, Record<string, string>>): void;
    setUrlAccessPolicy(policy: () => boolean): void;
    setLocalAccessPolicy(policy: () => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
