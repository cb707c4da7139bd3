import { frameText } from '@/text/frame';

export default definePageConfig({ navigationBarTitleText: frameText.productName, enablePullDownRefresh: true });
