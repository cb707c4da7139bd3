// A phone by default; a test of the wide layout widens the window itself.
process.env.TARO_ENV ??= 'h5';
window.innerWidth = 375;
window.innerHeight = 812;
