import { culture } from './culture.ts'

/** Names in other scripts, by culture; each part as `native|latin`. */
export const otherScripts = {
  japanese: culture(
    '結衣|yui 蓮|ren 陽菜|hina 大翔|haruto 美咲|misaki 悠真|yuma さくら|sakura 健太|kenta',
    '山本|yamamoto 渡辺|watanabe 小野寺|onodera 佐々木|sasaki 長谷川|hasegawa 藤原|fujiwara 三浦|miura 西園寺|saionji',
    { familyFirst: true, between: ' ' },
  ),
  korean: culture(
    '서연|seoyeon 민준|minjun 지우|jiu 하준|hajun 은서|eunseo 도윤|doyun 수아|sua 현우|hyunwoo',
    '김|kim 박|park 최|choi 정|jung 강|kang 윤|yoon 남궁|namgung 황보|hwangbo',
    { familyFirst: true, between: '' },
  ),
  chinese: culture(
    '雨桐|yutong 浩然|haoran 思涵|sihan 子轩|zixuan 欣怡|xinyi 俊杰|junjie 诗雅|shiya 建国|jianguo',
    '王|wang 李|li 张|zhang 刘|liu 欧阳|ouyang 陈|chen 司马|sima 赵|zhao',
    { familyFirst: true, between: '' },
  ),
  singaporean: culture(
    'Hui-Min|huimin Jun-Wei|junwei Priya|priya Ahmad|ahmad Xin-Yi|xinyi Ravi|ravi',
    'Tan|tan Ng|ng Pillai|pillai Rahmat|rahmat Goh|goh Chua|chua',
  ),
  thai: culture(
    'สมชาย|somchai กานดา|kanda ปิยะ|piya วรรณา|wanna อนันต์|anan ชลิตา|chalita',
    'ศรีสุวรรณ|srisuwan ทองดี|thongdee วงศ์สวัสดิ์|wongsawat บุญมาก|boonmak รัตนกุล|rattanakul จันทร์เพ็ญ|chanpen',
  ),
  russian: culture(
    'Анастасия|anastasia Дмитрий|dmitry Ксения|ksenia Фёдор|fyodor Людмила|lyudmila Игорь|igor Полина|polina Аркадий|arkady',
    'Соколенко|sokolenko Виноградов|vinogradov Щербакович|shcherbakovich Лебединский|lebedinsky Гончар|gonchar Морозюк|morozyuk',
  ),
  ukrainian: culture(
    'Оксана|oksana Тарас|taras Соломія|solomiya Богдан|bohdan Зоряна|zoryana Євген|yevhen',
    'Шевчук|shevchuk Коваленко|kovalenko Ґудзь|gudz Мельниченко|melnychenko Їжакевич|yizhakevych Бондар|bondar',
  ),
  greek: culture(
    'Ελένη|eleni Νικόλαος|nikolaos Δέσποινα|despoina Αλέξανδρος|alexandros Χρυσάνθη|chrysanthi Στέφανος|stefanos',
    'Παπαδόπουλος|papadopoulos Χατζηδάκης|chatzidakis Οικονόμου|oikonomou Καραγιάννης|karagiannis Βλάχος|vlachos Ζερβός|zervos',
  ),
  arabic: culture(
    'ليلى|layla يوسف|youssef فاطمة|fatima عمر|omar نورة|noura خالد|khalid مريم|maryam طارق|tariq',
    'المصري|almasri الحربي|alharbi النجار|alnajjar القحطاني|alqahtani الهاشمي|alhashimi السويدي|alsuwaidi عبدالرحمن|abdulrahman الزهراني|alzahrani',
  ),
  hebrew: culture(
    'נועה|noa איתן|eitan יעל|yael אורי|uri תמר|tamar גלעד|gilad',
    'לוינסקי|levinsky אברהמי|avrahami בן־חיים|benhaim שטרן|stern מזרחי|mizrahi כרמלי|carmeli',
  ),
} as const
