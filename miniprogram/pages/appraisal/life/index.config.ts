import { lifeText } from '@/text/life-meeting';

export default definePageConfig({ navigationBarTitleText: lifeText.title });
