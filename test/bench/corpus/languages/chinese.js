/** @import {Language} from "../types.js" */

const SIGNS = [
  ...'国政府会议经济发展社会人民公司市场报告工作问题中东西南北部长官员军事警方法院学校医药病毒疫情技术网络信息数据能源石油天气灾害水利农业粮食价格银行投资贸易出口进关税安全外交谈判协定选举投票候选抗示威罢劳动养老保险房地产建设交通铁路航空飞机船港城乡村河山海洋环境气候污染森林动物文化艺术电影音乐体育足球比赛冠军队员记者新闻媒体历史考古博物馆',
];

/** @type {Language} */
export const chinese = {
  code: 'zh',
  words: {
    noun: '政府 总统 部长 会议 经济 市场 公司 报告 协议 计划 法案 预算 选举 议会 军队 警方 法院 学校 医院 疫苗 疫情 地震 洪水 火灾 石油 银行 价格 贸易 出口 关税 投资 企业 工人 农民 学生 记者 球队 比赛 冠军 电影 铁路 机场 港口 城市 地区 边境 难民 冲突 停火 谈判 制裁 导弹 卫星 火箭 网络 数据 技术 环境 气候 能源 人口 改革 政策 问题 危机 消息'.split(
      ' ',
    ),
    adjective: '新的 重要的 最大的 当地的 国际的 严重的 公开的 长期的 紧急的 主要的 共同的 全面的 复杂的 稳定的 历史性的'.split(
      ' ',
    ),
    verb: '宣布 拒绝 批准 支持 反对 讨论 关闭 推动 影响 调查 公布 签署 推迟 取消 加强 恢复 威胁 谴责 访问 保护 减少 提高 改变 占领 检查'.split(
      ' ',
    ),
    adverb: '已经 正在 再次 首次 迅速 正式 公开 仍然 可能 逐步 明显 一直 共同 随后'.split(' '),
  },
  forms: {
    noun: [SIGNS, SIGNS, ['', '', '部', '者', '性', '局']],
    adjective: [SIGNS, SIGNS, ['的', '性的', '化的']],
    verb: [SIGNS, SIGNS, ['', '化', '了']],
    adverb: [SIGNS, SIGNS, ['地']],
  },
  sizes: { noun: 24000, adjective: 8000, verb: 6000, adverb: 3000 },
  prepositions: '在 对 向 从 与 为 于 由'.split(' '),
  topics: [],
  months: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'.split(' '),
  weekdays: '星期日 星期一 星期二 星期三 星期四 星期五 星期六'.split(' '),
  names: {
    first: '伟 芳 秀英 建国 志强 丽 敏 静 国栋 晓明 海燕 子轩 雨桐 文博 立新 春华 永福 嘉怡'.split(' '),
    last: '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 欧阳 司马'.split(' '),
    moreLast: [[...'梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']],
    gap: '',
    lastFirst: true,
    places: '北京|上海|广州|深圳|香港|台北|武汉|成都|重庆|西安|南京|天津|莫斯科|华盛顿|东京|首尔|伦敦|巴黎|大马士革|德黑兰'.split(
      '|',
    ),
    morePlaces: [[...'安平长新永太东西南北'], [...'宁阳山海江河湖州康林'], ['市', '县', '镇', '']],
    organisations: [
      ['国家', '中央', '国际', '联合', '地方'],
      ['能源', '卫生', '交通', '教育', '贸易', '人权', '气象'],
      ['委员会', '总局', '银行', '协会', '研究所'],
    ],
    agencies: ['新华社', '路透社', '法新社', '中新社'],
  },
  leads: [
    '{org}{weekday}在{place}{past}{adjective}{noun}',
    '{person}{weekday}表示，{place}{noun}{adverb}{past}{noun}',
    '{place}发生{noun}，至少{small}人受伤，{org}{adverb}{past}{noun}',
  ],
  openings: [
    '{adjective}{noun}{adverb}{past}{noun}',
    '{org}{past}{adjective}{noun}',
    '{person}说，{noun}{past}{noun}',
    '据{agency}报道，{noun}{preposition}{place}{past}{noun}',
    '{noun}上涨{percent}%，达到{money}',
    '超过{number}名{noun}{past}{noun}',
    '自{year}年{month}以来，{noun}{past}{noun}',
    '但是{noun}没有{past}{adjective}{noun}',
  ],
  tails: [
    '，{noun}{past}{noun}',
    '，并{preposition}{place}{past}{noun}',
    '和{adjective}{noun}',
    '，{person}说',
    '，{org}{adverb}{past}{noun}',
    '，因为{noun}{past}{adjective}{noun}',
  ],
  quotes: [
    '“{noun}{adverb}{past}{adjective}{noun}，”{person}在{place}对记者说。',
    '{surname}指出：“{noun}不是{noun}，而是{adjective}{noun}。”',
    '《{noun}{noun}》{weekday}评论：{noun}{past}{noun}！',
  ],
  headlines: ['{place}{noun}{past}{noun}', '{surname}：{noun}{past}{adjective}{noun}'],
  datelines: ['{agency}{place}{thismonth}{day}日电 ', '（{agency}{place}）'],
  stop: '。',
  gap: '',
};
