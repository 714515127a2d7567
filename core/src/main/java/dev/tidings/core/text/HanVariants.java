// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

/** Tells simplified from traditional Chinese by the common characters that differ. */
final class HanVariants {
    private static final String SIMPLIFIED = "们这来时说国会对发经过开关东车长门问间见现实学习书写话语读认识让请谁谢给红绿级约纪组结统总战单军团机构权杀条业产个万与专为义么乐买卖"
            + "云亚亿从仅价众优伤传体余准几击划则刚创办务动劳区医华协卫压厂历县参双变叶号员响围园场坏坚块声处备复头奖妇妈孙宁实审导层岁岛币师带帮广庆应"
            + "库废张当录忆怀态惊报护担择据换损摆摇数断无旧显暂术杂极标树样桥检楼欢欧残气汉汤没济测浓涛润满滚灭灯灵炉点烟热爱牵独环电画疗盐监盖盘码础确"
            + "离种称积稳穷竞笔简粮紧纯线练细终织绍绝继绩续维综缓编网罗罚职联聪肃肤胜脑脸节艺苏药获营虑虽补装观规视览觉订计讨训记讲许论设访证评诉诊词译试"
            + "诗该详误诺课调谈谋谓贝负财责败货质贫购费资赛赞赵赶趋跃轮软轻载较辆输边达迁运还进远违连迟适选递邓郑邮释鉴针钟钢钱铁银销锁错键镇闭闲闻阅队阳阴"
            + "阵阶际陆陈险随隐难雾静顶项顺须顾预领频题额风飞饭饮馆马驱驾验骗鱼鸟鸡麦黄龙龄";
    private static final String TRADITIONAL = "們這來時說國會對發經過開關東車長門問間見現實學習書寫話語讀認識讓請誰謝給紅綠級約紀組結統總戰單軍團機構權殺條業產個萬與專為義麼樂買賣"
            + "雲亞億從僅價眾優傷傳體餘準幾擊劃則剛創辦務動勞區醫華協衛壓廠歷縣參雙變葉號員響圍園場壞堅塊聲處備復頭獎婦媽孫寧審導層歲島幣師帶幫廣慶應"
            + "庫廢張當錄憶懷態驚報護擔擇據換損擺搖數斷無舊顯暫術雜極標樹樣橋檢樓歡歐殘氣漢湯沒濟測濃濤潤滿滾滅燈靈爐點煙熱愛牽獨環電畫療鹽監蓋盤碼礎確"
            + "離種稱積穩窮競筆簡糧緊純線練細終織紹絕繼績續維綜緩編網羅罰職聯聰肅膚勝腦臉節藝蘇藥獲營慮雖補裝觀規視覽覺訂計討訓記講許論設訪證評訴診詞譯試"
            + "詩該詳誤諾課調談謀謂貝負財責敗貨質貧購費資賽讚趙趕趨躍輪軟輕載較輛輸邊達遷運還進遠違連遲適選遞鄧鄭郵釋鑒針鐘鋼錢鐵銀銷鎖錯鍵鎮閉閒聞閱隊陽陰"
            + "陣階際陸陳險隨隱難霧靜頂項順須顧預領頻題額風飛飯飲館馬驅駕驗騙魚鳥雞麥黃龍齡";
    private static final byte[] SIDE = new byte[0xA000 - 0x4E00];

    static {
        mark(SIMPLIFIED, TRADITIONAL, (byte) 1);
        mark(TRADITIONAL, SIMPLIFIED, (byte) -1);
    }

    private HanVariants() {}

    static String tag(String text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            balance += c >= 0x4E00 && c < 0xA000 ? SIDE[c - 0x4E00] : 0;
        }
        return balance > 0 ? "zh-Hans" : balance < 0 ? "zh-Hant" : "zh";
    }

    private static void mark(String own, String other, byte side) {
        for (int i = 0; i < own.length(); i++) {
            if (other.indexOf(own.charAt(i)) < 0) {
                SIDE[own.charAt(i) - 0x4E00] = side;
            }
        }
    }
}
