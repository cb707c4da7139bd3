const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A key for one intended command. It must not repeat, but need not be secret: the server binds it to the person. */
export const makeKey = (): string => {
  let key = Date.now().toString(36);
  for (let count = 0; count < 16; count += 1) key += alphabet.charAt(Math.floor(Math.random() * 36));
  return key;
};
