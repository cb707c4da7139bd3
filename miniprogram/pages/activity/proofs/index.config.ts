import { offlineText } from '@/text/offline';

export default definePageConfig({ navigationBarTitleText: offlineText.scanTitle });
