import { frameText } from '@/text/frame';

export default definePageConfig({ navigationBarTitleText: frameText.tabs.score, enablePullDownRefresh: true });
