import { feedbackText } from '@/text/feedback';

export default definePageConfig({ navigationBarTitleText: feedbackText.title });
