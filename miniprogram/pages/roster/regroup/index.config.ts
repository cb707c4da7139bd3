import { regroupText } from '@/text/roster-regroup';

export default definePageConfig({ navigationBarTitleText: regroupText.title });
