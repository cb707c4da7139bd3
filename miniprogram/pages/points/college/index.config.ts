import { collegePointsText } from '@/text/points-pages';

export default definePageConfig({ navigationBarTitleText: collegePointsText.title });
