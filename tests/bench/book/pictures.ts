// Sixty invented pictures, drawn once by a browser: real JPEGs of the size a phone sends, 1600 × 1200 and 300 to 500 KB.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../browser/weapp/browser-phone';

const folder = path.resolve('.cache/bench-pictures');
export const PICTURES = 60;

/** Runs in the page: a room of blocks and lamps under grain, each seed another one. */
const draw = (seed: number): string => {
  const canvas = document.createElement('canvas');
  canvas.width = 1600;
  canvas.height = 1200;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  let state = seed * 2654435761;
  const random = (): number => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  const sky = context.createLinearGradient(0, 0, 0, 1200);
  sky.addColorStop(0, `hsl(${random() * 360} 30% 70%)`);
  sky.addColorStop(1, `hsl(${random() * 360} 25% 35%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, 1600, 1200);
  for (let block = 0; block < 60; block += 1) {
    context.fillStyle = `hsl(${random() * 360} 40% ${20 + random() * 60}%)`;
    context.fillRect(random() * 1500, 300 + random() * 800, 40 + random() * 220, 60 + random() * 300);
  }
  context.fillStyle = '#fff';
  context.font = '64px sans-serif';
  context.fillText(`示例图片 ${seed}`, 80, 140);
  const pixels = context.getImageData(0, 0, 1600, 1200);
  for (let at = 0; at < pixels.data.length; at += 4) {
    const grain = (random() - 0.5) * 26;
    for (let colour = 0; colour < 3; colour += 1) pixels.data[at + colour] = (pixels.data[at + colour] ?? 0) + grain;
  }
  context.putImageData(pixels, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.84).split(',')[1] ?? '';
};

const drawAll = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    // What compiles this file names functions through a helper, which the page has not.
    await page.evaluate('globalThis.__name = (value) => value');
    for (let seed = 1; seed <= PICTURES; seed += 1)
      writeFileSync(path.join(folder, `${seed}.jpg`), Buffer.from(await page.evaluate(draw, seed), 'base64'));
  } finally {
    await browser.close();
  }
};

/** The pictures, drawn on the first call. */
export const pictures = async (): Promise<Buffer[]> => {
  if (!existsSync(folder) || readdirSync(folder).length < PICTURES) await drawAll();
  return Array.from({ length: PICTURES }, (_, index) => readFileSync(path.join(folder, `${index + 1}.jpg`)));
};
