import { claimText } from '@/text/entry';

export default definePageConfig({ navigationBarTitleText: claimText.title });
