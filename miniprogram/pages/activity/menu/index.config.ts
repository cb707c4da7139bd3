import { menuText } from '@/text/menu';

export default definePageConfig({ navigationBarTitleText: menuText.title });
