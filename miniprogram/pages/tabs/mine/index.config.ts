import { mineText } from '@/text/mine';

export default definePageConfig({ navigationBarTitleText: mineText.title });
