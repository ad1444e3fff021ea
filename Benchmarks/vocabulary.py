"""The words that made-up posts consist of, and how often each comes."""
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
FREQUENCIES = os.path.join(HERE, "..", "Sources", "SaysoAuthoring", "Lint", "Tables", "word-frequencies.txt")

# The list of frequent words ends at a Zipf value of 4.4. What lies below makes up a seventh of ordinary English; it is
# where most terms of a policy come from, so it has to be there, and rare.
RARE_ZIPF = [value / 10 for value in range(43, 29, -1)]
RARE_WORDS_AT_THE_TOP = 950
# Fewer than Zipf's law would have: the law bends in the tail.
RARE_WORDS_GROWTH = 10 ** 0.05

BEGINNINGS = "after back by down fore in mid non out over pre re sub super un under up".split()
ENDINGS = "able craft dom er ers fold ful ing ish less let like ling ly most ness ship some ward wise".split()

OTHERS = {
    "es": "el la de que y en un una los por con para está muy bien mañana corazón niños qué día año también más después",
    "de": "der die und das ist nicht ein eine mit für auf über schöne Grüße aus München heute wieder ganz früh möchte",
    "fr": "le la les des est une pour dans avec très bien été déjà français garçon forêt après c’est aujourd’hui où",
    "ja": "今日は 良い 天気 ですね ありがとう ございます 東京 電車 ラーメン 美味しい 明日 仕事 楽しみ 新しい 写真",
    "ru": "и в не на я что с по это как мы сегодня очень хорошо спасибо большой привет завтра работа город дом новый",
}
LANGUAGES = {language: words.split() for language, words in OTHERS.items()}
EMOJI = "😀 😂 ❤️ 🎉 👍 🔥 😍 🙏 ☕ 🌧️ 🚲 🎶".split()
TAGS = "MondayMood SundayWalk GoodNews RainAgain TeaTime OldTown NightBus OpenAir GreenCity".split()
HOSTS = "news.example shop.example photos.test river.example bikes.test".split()
CODES = "Amber Birch Cobalt Dune Ember Fjord Grove Heron Indigo Juniper Krill Larch Mistral Nimbus Osprey".split()


def frequent_words():
    """English words and how many times each comes in a billion, the commonest first."""
    words, weights = [], []
    with open(FREQUENCIES, encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if len(parts) > 2 and parts[0] == "en":
                words += parts[2:]
                weights += [10 ** float(parts[1])] * (len(parts) - 2)
    return words, weights


def rare_words(frequent):
    """Words that no list has, put together like `overlamp` and `rainwise`, and their weights; always the same ones."""
    pick = random.Random("rare words")
    stems = [word for word in frequent if word.isascii() and word.isalpha() and 3 < len(word) < 8]
    known, words, weights = set(frequent), [], []
    share = RARE_WORDS_AT_THE_TOP
    for zipf in RARE_ZIPF:
        for _ in range(int(share)):
            word = frequent[0]
            while word in known:
                form = pick.choice([(BEGINNINGS, stems), (stems, ENDINGS), (stems, stems)])
                word = pick.choice(form[0]) + pick.choice(form[1])
            known.add(word)
            words.append(word)
            weights.append(10**zipf)
        share *= RARE_WORDS_GROWTH
    return words, weights
