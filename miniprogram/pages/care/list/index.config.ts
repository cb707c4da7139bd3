import { careText } from '@/text/care';

export default definePageConfig({ navigationBarTitleText: careText.title });
