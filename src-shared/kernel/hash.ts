import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { hexOf, utf8Bytes } from './bytes';

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? utf8Bytes(content) : content);

/** SHA-256 of a text (as UTF-8) or bytes, 64 hexadecimal characters. */
export const sha256Hex = (content: string | Uint8Array): string => hexOf(sha256(bytesOf(content)));

/** HMAC-SHA-256 of a text under a key text, as bytes. */
export const hmacBytes = (key: string, content: string): Uint8Array => hmac(sha256, utf8Bytes(key), utf8Bytes(content));

/** HMAC-SHA-256 of a text under a key text, 64 hexadecimal characters. */
export const hmacHex = (key: string, content: string): string => hexOf(hmacBytes(key, content));
