package io.tanxin.support.line;

import io.tanxin.dealers.policy.SupportForm;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which words people say in which form they helped: the word that comes first decides, "taught shelf display" is no shelf. */
final class FormReading {

    private record Sign(SupportForm form, Pattern words) {
        Sign(SupportForm form, String english, String chinese) {
            this(
                    form,
                    Pattern.compile(
                            "(?<!\\p{IsLatin})(?:" + english + ")(?!\\p{IsLatin})|" + chinese,
                            Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    SupportForm.TRAINING,
                    "taught|teach(?:ing)?|train(?:ed|ing)?|courses?|workshops?|lessons?|seminars?",
                    "培训|授课|上课|讲课|课程|教了|教会"),
            new Sign(
                    SupportForm.COACHING,
                    "coach(?:ed|ing)?|mentor(?:ed|ing)?|accompanied|practi[cs]ed",
                    "带教|陪练|辅导|陪访|陪同|手把手"),
            new Sign(
                    SupportForm.METHOD,
                    "methods?|process(?:es)?|templates?|checklists?|tools?|guidelines?",
                    "方法|流程|模板|工具|标准|表格"),
            new Sign(
                    SupportForm.ADVICE,
                    "advi[sc]ed?|advising|suggest(?:ed|ion|ions)?|consult(?:ed|ing)?|reviewed|analy[sz]ed",
                    "建议|咨询|指导|诊断|分析|出主意"),
            new Sign(
                    SupportForm.RECOGNITION,
                    "prais(?:ed|e)|thank(?:ed|s)?|award(?:ed)?|recogni[sz]ed|recognition|congratulated|honou?red",
                    "表彰|表扬|感谢|祝贺|颁奖|奖状|慰问"),
            new Sign(SupportForm.VALUES, "values?|culture|character|principles", "价值观|文化|品格|理念|操守"),
            new Sign(
                    SupportForm.PEOPLE,
                    "on[- ]site|staffed|sent (?:a |two |three |\\d+ )?(?:people|person|promoters?|technicians?|colleagues?)|promoters?|technicians?",
                    "现场人员|驻店|驻点|派人|派员|派了|人手|促销员|导购|现场支援|帮忙安装"),
            new Sign(
                    SupportForm.MARKETING,
                    "market(?:ed|ing)|advert(?:s|ising|isement|isements)?|ads?|fl[iy]ers?|posters?|banners?|campaigns?|promotions?",
                    "广告|海报|推广|促销|宣传|门头|物料|活动"),
            new Sign(
                    SupportForm.GOODS,
                    "goods|samples?|stock|shel(?:f|ves)(?: kits?)?|kits?|display units?|replacements?|equipment|spare parts?",
                    "样品|样机|货品|补货|铺货|赠品|货架|展柜|展台|设备|配件|备用机|送货"),
            new Sign(
                    SupportForm.FUNDS,
                    "fund(?:s|ed)?|subsid(?:y|ies|i[sz]ed)|paid|pay|cash|rebates?|refund(?:ed)?|loan(?:ed)?|rent",
                    "补贴|补助|资金|费用|垫付|返利|现金|借款|租金|报销"));

    private FormReading() {}

    static @Nullable SupportForm of(String words) {
        SupportForm best = null;
        var at = Integer.MAX_VALUE;
        for (var sign : SIGNS) {
            var found = sign.words().matcher(words);
            if (found.find() && found.start() < at) {
                at = found.start();
                best = sign.form();
            }
        }
        return best;
    }
}
