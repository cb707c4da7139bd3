import { privacyText } from '@/text/entry';

export default definePageConfig({ navigationBarTitleText: privacyText.title });
