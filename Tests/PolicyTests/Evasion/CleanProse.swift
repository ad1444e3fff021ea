import Testing

/// Paragraphs as people write them, in which nothing is disguised and no term of the policies stands.
struct CleanProse: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String

  var testDescription: String { "\(language): \(text.prefix(40))" }

  static let all = cyrillicAndGreek + rightToLeft + indicAndThai + eastAsian + latin + emoji

  private static let cyrillicAndGreek = [
    CleanProse(
      language: "ru",
      text: """
        Вчера мы весь вечер гуляли по набережной и спорили о том, где в городе лучший кофе. Потом пошёл \
        дождь, и все разошлись по домам, а мы ещё час стояли под навесом у рынка.
        """),
    CleanProse(
      language: "ru",
      text: """
        В 1997 году наша школа переехала в новое здание. Старый сторож, дед Макар, до сих пор хранит \
        ключи от чердака и рассказывает детям страшные сказки про кота и сову.
        """),
    CleanProse(
      language: "ru",
      text: """
        Сварите рис, нарежьте лук и морковь, обжарьте всё на масле до золотистой корочки. Соль и перец \
        по вкусу; подавайте с укропом!
        """),
    CleanProse(
      language: "ru",
      text: """
        Мой новый iPhone опять разрядился к обеду, а сервис в ТЦ «Мега» закрыт до 12.00. Кто-нибудь \
        знает, где ещё чинят? Пишите в личку.
        """),
    CleanProse(
      language: "uk",
      text: """
        Сьогодні в саду нарешті розквітли яблуні, і бджоли гудуть від самого ранку. Бабуся каже, що \
        врожай буде добрий, якщо не вдарить пізній мороз.
        """),
    CleanProse(
      language: "uk",
      text: """
        П’ять років тому ми вперше приїхали до Львова потягом о шостій ранку; кав’ярні ще були \
        зачинені, і місто пахло дощем та свіжим хлібом.
        """),
    CleanProse(
      language: "el",
      text: """
        Χθες το βράδυ πήγαμε στην παραλία και κάτσαμε μέχρι αργά. Ο αέρας ήταν ζεστός, και κάποιος \
        έπαιζε μπουζούκι λίγο πιο πέρα, κάτω από τα πεύκα.
        """),
    CleanProse(
      language: "el",
      text: """
        Η γιαγιά μου φτιάχνει την καλύτερη πίτα στο χωριό. Βάζει σπανάκι, φέτα, δύο αυγά και άνηθο από \
        τον κήπο· το μυστικό, λέει, είναι το λάδι.
        """),
    CleanProse(
      language: "el",
      text: """
        Το λεωφορείο 040 για τον Πειραιά άργησε πάλι είκοσι λεπτά. Νομίζω πως από αύριο θα πηγαίνω με \
        το ποδήλατο, όσο κρατάει ο καλός καιρός.
        """),
  ]

  private static let rightToLeft = [
    CleanProse(
      language: "ar",
      text: """
        ذهبنا أمس إلى السوق القديم واشترينا الخبز والتمر والقهوة. كان الجو جميلاً، والأطفال يلعبون قرب \
        النافورة حتى غابت الشمس.
        """),
    CleanProse(
      language: "ar",
      text: """
        في عام ٢٠١٩ افتتح أخي مكتبة صغيرة في الحي؛ فيها أكثر من ٣٠٠٠ كتاب، ويأتيها الطلاب كل مساء \
        للقراءة والمذاكرة.
        """),
    CleanProse(
      language: "ar",
      text: """
        لا أعرف لماذا يتأخر القطار كل يوم اثنين! سألت الموظف فقال: الصبر مفتاح الفرج. ضحكنا كلنا ثم \
        مشينا.
        """),
    CleanProse(
      language: "he",
      text: """
        אתמול אחר הצהריים ישבנו בבית קפה קטן ליד הים, ודיברנו על ספרים ישנים. צה״ל? לא, הפעם רק על \
        שירים ועל מזג האוויר.
        """),
    CleanProse(
      language: "he",
      text: """
        סבתא שלי גרה בקומה השלישית, בלי מעלית, וכל בוקר היא יורדת לקנות לחם ועיתון. היא בת 87 ועדיין \
        מנצחת אותי בשחמט.
        """),
  ]

  private static let indicAndThai = [
    CleanProse(
      language: "hi",
      text: """
        कल शाम हम सब मिलकर बाज़ार गए और ताज़ी सब्ज़ियाँ लाए। रास्ते में बारिश शुरू हो गई, तो चाय की \
        दुकान पर आधा घंटा रुकना पड़ा।
        """),
    CleanProse(
      language: "hi",
      text: """
        मेरी दादी कहती हैं कि आम का असली मज़ा पेड़ के नीचे बैठकर खाने में है। १५ अगस्त को पूरा परिवार \
        गाँव में इकट्ठा होगा।
        """),
    CleanProse(
      language: "hi",
      text: """
        नई बस सेवा ३ मार्च से शुरू होगी और हर २० मिनट पर चलेगी; किराया वही रहेगा, ऐसा नगर निगम ने बताया।
        """),
    CleanProse(
      language: "th",
      text: """
        เมื่อวานฝนตกหนักมาก เราเลยนั่งดื่มกาแฟอยู่ที่ร้านหน้าปากซอยจนเกือบหกโมงเย็น \
        แล้วค่อยเดินกลับบ้านกัน
        """),
    CleanProse(
      language: "th",
      text: """
        แม่ทำแกงเขียวหวานไว้หม้อใหญ่ บอกว่าให้แบ่งเพื่อนบ้านด้วย ปีนี้ ๒๕๖๙ มะม่วงออกลูกเยอะจนกินไม่ทัน
        """),
    CleanProse(
      language: "th",
      text: """
        ซื้อ iPad มาใหม่แต่ยังไม่ได้เปิดกล่องเลย งานเยอะมาก เสาร์นี้ค่อยว่ากัน ใครว่างไปดูหนังด้วยกันไหม
        """),
  ]

  private static let eastAsian = [
    CleanProse(
      language: "ja",
      text: """
        昨日は友だちと川べりを散歩して、帰りに小さなパン屋へ寄りました。焼きたてのクロワ\
        ッサンがおいしくて、つい三つも食べてしまった。
        """),
    CleanProse(
      language: "ja",
      text: """
        二〇二六年の夏は例年より暑くなるそうです。エアコンの掃除は早めに！うちは５月の連\
        休に、家族そろってやる予定です。
        """),
    CleanProse(
      language: "ja",
      text: """
        ＪＲの駅前にできた新しいカフェ、コーヒー一杯３５０円でＷｉ−Ｆｉも使える。データ\
        の整理をするにはちょうどいいーーと言いたいが、席が狭い。
        """),
    CleanProse(
      language: "ko",
      text: """
        어제는 비가 와서 하루 종일 집에서 책을 읽었어요. 저녁에는 엄마가 끓여 주신 김치찌개를 먹고 일찍 \
        잤습니다.
        """),
    CleanProse(
      language: "ko",
      text: """
        우리 동네 도서관은 1998년에 문을 열었고, 작년에 새로 고쳤다. 아이들은 3층 창가 자리를 제일 \
        좋아한다ㅋㅋㅋ
        """),
    CleanProse(
      language: "ko",
      text: """
        주말마다 한강에서 자전거를 탑니다. 바람이 시원하고, 가끔 SNS에 사진도 올려요. 다음에는 같이 \
        가요!
        """),
    CleanProse(
      language: "zh",
      text: """
        周末我们一家人去郊外爬山，山上的枫叶刚刚变红。下山以后在路边的小店吃了两碗牛肉面，味道特别好。
        """),
    CleanProse(
      language: "zh",
      text: """
        他从一九九八年起就在这条街上修自行车，附近的孩子都认识他。今年十月，他说要回老家\
        种菜、养鸡、晒太阳。
        """),
  ]

  private static let latin = [
    CleanProse(
      language: "vi",
      text: """
        Hôm qua trời mưa to nên cả nhà ở lại nấu phở. Bà ngoại bảo phải ninh xương từ tối hôm trước, \
        nước mới trong và ngọt được.
        """),
    CleanProse(
      language: "vi",
      text: """
        Cuối tuần này bạn có muốn đi chợ nổi không? Mình bán vé xe rồi, nhưng còn một chỗ trống cho \
        người đến trước.
        """),
    CleanProse(
      language: "tr",
      text: """
        Dün akşam sahilde yürüdük, sonra küçük bir lokantada balık yedik. Garson, çayların şirketten \
        olduğunu söyleyince çok güldük.
        """),
    CleanProse(
      language: "tr",
      text: """
        Işıl ile İnci yarın İzmir'e gidiyor; kış günü deniz kenarında ne işleri var, kimse anlamadı. \
        Belki de özlem.
        """),
    CleanProse(
      language: "pl",
      text: """
        Wczoraj wieczorem poszliśmy nad rzekę i łowiliśmy ryby aż do zmroku. Dziadek złapał szczupaka, \
        a ja tylko przeziębienie.
        """),
    CleanProse(
      language: "pl",
      text: """
        Zażółć gęślą jaźń – to zdanie zna każde dziecko. W Łodzi pada śnieg, więc zostajemy w domu i \
        pieczemy pierniki.
        """),
    CleanProse(
      language: "fr",
      text: """
        Hier soir, nous avons dîné chez ma tante à la campagne. Elle avait préparé un gâteau léger, une \
        crème glacée et du café très fort; le père Noël était déjà passé.
        """),
    CleanProse(
      language: "de",
      text: """
        Am Samstag fahren wir in die Berge, wenn das Wetter schön bleibt. Größere Ausflüge überlassen \
        wir den Jüngeren; uns genügt ein Stück Kuchen auf der Hütte.
        """),
    CleanProse(
      language: "es",
      text: """
        El sábado pasado celebramos el cumpleaños de mi abuela en el jardín. Cumplió ochenta años, y \
        todavía baila mejor que nosotros. ¡Qué alegría!
        """),
    CleanProse(
      language: "pt",
      text: """
        No próximo mês vamos à praia com as crianças. A minha mãe já comprou o pão, o feijão e três \
        chapéus, não sei bem porquê.
        """),
    CleanProse(
      language: "cs",
      text: """
        Příliš žluťoučký kůň úpěl ďábelské ódy, říká se, ale náš kůň jenom spí. Včera snědl celou kupku \
        sena i můj klobouk.
        """),
  ]

  private static let emoji = [
    CleanProse(
      language: "en",
      text: """
        Garden is going wild 🌻🌻🌻 and the cat 🐈‍⬛ has opinions about it 😹 Happy Sunday everybody \
        ❤️‍🔥☀️
        """),
    CleanProse(
      language: "en",
      text: """
        🇬🇧➡️🇮🇹 ten days, two trains 🚆🚆 and one very small suitcase 🧳 So: what do we eat first? 🍕🍝🍨
        """),
    CleanProse(
      language: "en",
      text: """
        Step 1️⃣ soak 2️⃣ rinse 3️⃣ repeat ✅ (my gran’s rule: 2× the water, ½ the salt) 👩🏽‍🍳👌🏽
        """),
    CleanProse(
      language: "en",
      text: """
        Naïve question, maybe: is the crème brûlée at the café on Cordoña Street worth the queue? Zoë \
        and José say yes!!! 😍
        """),
    CleanProse(
      language: "en",
      text: """
        A B C, easy as 1 2 3… 10 km² of forest, 25 °C, CO₂ at 0.04 % — and F# minor on the radio @ \
        7:30. So goooood!
        """),
  ]
}
