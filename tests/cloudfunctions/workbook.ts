import writeXlsxFile from 'write-excel-file/node';
import { SHEETS, type SheetName } from '../../src-shared/engines/roster-import/sheets';

export type Lines = Record<SheetName, readonly (readonly string[])[]>;

/** A roster workbook as a committee would send it. */
export const workbookOf = async (lines: Lines): Promise<Uint8Array> => {
  const sheets = (Object.keys(SHEETS) as SheetName[]).map((name) => ({
    sheet: SHEETS[name].name,
    data: [
      SHEETS[name].columns.map((value) => ({ value, type: String })),
      ...lines[name].map((line) => line.map((value) => ({ value, type: String }))),
    ],
  }));
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
};

/** A college of one committee, one general branch and two branches with twelve people. */
export const collegeLines = (): Lines => ({
  orgs: [
    ['DW', '示例石化职业学院党委', '学院党委', '党委', '', '', '', '2010-01-01', '', ''],
    ['Z01', '石油化工学院党总支', '石化总支', '党总支', 'DW', '', '教学单位', '2015-01-01', '', ''],
    ['Z01B01', '炼油技术教工党支部', '炼油教工', '党支部', 'Z01', '教职工', '教学单位', '2019-03-01', '2024-07-01', '2027-06-30'],
    ['Z01B02', '机电学生党支部', '机电学生', '党支部', 'Z01', '学生', '教学单位', '2019-03-01', '', ''],
    ['Z01B01G1', '第一党小组', '一组', '党小组', 'Z01B01', '', '', '2019-03-01', '', ''],
  ],
  members: [
    ['何静', 'A001', '女', '1985-03', '在职教职工', '2008-06-01', '2009-06-01', '炼油技术教工党支部', '', '', '', ''],
    ['周明远', 'A1001', '男', '1980-05', '在职教职工', '2005-06-01', '2006-06-01', '炼油技术教工党支部', '第一党小组', '', '', ''],
    ['林晓雯', 'A1002', '女', '1988-01', '在职教职工', '2010-06-01', '2011-06-01', '炼油教工', '第一党小组', '', '', ''],
    ['孟凡超', 'A1003', '男', '', '在职教职工', '2012-06-01', '2013-06-01', 'Z01B01', '', '', '', ''],
    ['蒋伟', 'A1004', '男', '', '在职教职工', '2012-06-01', '2013-06-01', 'Z01B01', '', '流动', '2026-01-01', ''],
    ['唐一鸣', 'S2001', '男', '', '学生', '2024-06-01', '2025-06-01', '机电学生党支部', '', '', '', ''],
  ],
  posts: [
    ['DW', '何静', 'A001', '管理员', '2024-01-01'],
    ['炼油技术教工党支部', '周明远', '', '书记', '2025-07-01'],
    ['炼油教工', '林晓雯', 'A1002', '组织委员', '2024-07-01'],
    ['机电学生党支部', '唐一鸣', 'S2001', '书记', '2025-07-01'],
  ],
});
