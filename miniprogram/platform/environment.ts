/** Decided at build time: the branch for the other platform is not shipped. */
export const isWeapp = process.env.TARO_ENV === 'weapp';
