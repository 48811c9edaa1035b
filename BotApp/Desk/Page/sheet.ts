/** One page of a scan: a page of a PDF, or a picture. Sizes are in CSS pixels at 100 %. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Draws the sheet `width` device pixels wide, turned clockwise by `turn` degrees. */
  draw(canvas: HTMLCanvasElement, width: number, turn: number): Promise<void>;
}

/** Reads a scan whose bytes have the given media type. */
export async function readScan(bytes: ArrayBuffer, type: string): Promise<Sheet[]> {
  return type === "application/pdf" ? readPdf(bytes) : [await readPicture(bytes, type)];
}

async function readPdf(bytes: ArrayBuffer): Promise<Sheet[]> {
  const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const assets = new URL("./", import.meta.url).href;
  GlobalWorkerOptions.workerSrc = `${assets}pdf.worker.min.mjs`;
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    wasmUrl: assets,
    standardFontDataUrl: assets,
    iccUrl: assets,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  } as Parameters<typeof getDocument>[0]).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 96 / 72 });
    sheets.push({
      width,
      height,
      async draw(canvas, wide, turn) {
        const rotation = (page.rotate + turn) % 360;
        const viewport = page.getViewport({ scale: wide / page.getViewport({ scale: 1, rotation }).width, rotation });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await page.render({ canvas, viewport }).promise;
      },
    });
  }
  return sheets;
}

async function readPicture(bytes: ArrayBuffer, type: string): Promise<Sheet> {
  const picture = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: "from-image" });
  return {
    width: picture.width,
    height: picture.height,
    async draw(canvas, wide, turn) {
      const lies = turn % 180 !== 0;
      const scale = wide / (lies ? picture.height : picture.width);
      canvas.width = Math.round(wide);
      canvas.height = Math.round((lies ? picture.width : picture.height) * scale);
      const draw = canvas.getContext("2d");
      if (!draw) throw new Error("This browser draws no pictures.");
      draw.translate(canvas.width / 2, canvas.height / 2);
      draw.rotate((turn * Math.PI) / 180);
      draw.scale(scale, scale);
      draw.imageSmoothingQuality = "high";
      draw.drawImage(picture, -picture.width / 2, -picture.height / 2);
    },
  };
}
