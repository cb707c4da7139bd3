// Taro's command line reads its settings from this path only; they stand in config/taro.
export { default } from './taro';
