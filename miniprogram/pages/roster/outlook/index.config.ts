import { outlookText } from '@/text/outlook';

export default definePageConfig({ navigationBarTitleText: outlookText.title });
