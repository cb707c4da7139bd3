import { sniffSound } from '../../../src-shared/kernel/sound-bytes';

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const bytes = (...parts: number[]): Uint8Array => new Uint8Array(parts);

describe('what a recording is by its first bytes', () => {
  it.each([
    ['MP3 with a tag', bytes(...letters('ID3'), 4, 0), 'mp3'],
    ['MP3 by its frame', bytes(0xff, 0xfb, 0x90, 0x00), 'mp3'],
    ['AAC by its frame', bytes(0xff, 0xf1, 0x50, 0x80), 'aac'],
    ['M4A', bytes(0, 0, 0, 32, ...letters('ftypM4A ')), 'm4a'],
  ])('%s is taken', (_, content, extension) => expect(sniffSound(content)?.extension).toBe(extension));

  it.each([
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['nothing', bytes()],
    ['a script', bytes(...letters('#!/bin/sh'))],
    ['a WAV', bytes(...letters('RIFF'), 0, 0, 0, 0, ...letters('WAVE'))],
  ])('%s is not', (_, content) => expect(sniffSound(content)).toBeNull());
});
