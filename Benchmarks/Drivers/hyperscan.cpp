// Hyperscan over the lines of a file: its literals, regardless of letter case, one `hs_scan` for each post.
//
//   hyperscan raw|words|list TERMS LINES REPETITIONS
//
// `raw` counts what Hyperscan reports: the terms as parts of words, too. `words` asks of each whether it begins and ends
// at a word's edge, as `grep -w` does byte by byte. `list` prints the numbers of the lines that hold such a term.

#include <hs/hs.h>

#include "driver.h"

namespace {

struct Terms {
  std::vector<std::string> phrases;

  explicit Terms(const char *path) {
    File(path).each_line([&](std::string_view line, uint64_t) { phrases.emplace_back(line); });
  }

  hs_database_t *compiled() const {
    std::vector<const char *> starts;
    std::vector<size_t> lengths;
    std::vector<unsigned> flags(phrases.size(), HS_FLAG_CASELESS), ids;
    for (const auto &phrase : phrases) {
      ids.push_back(static_cast<unsigned>(starts.size()));
      starts.push_back(phrase.data());
      lengths.push_back(phrase.size());
    }
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    unsigned count = static_cast<unsigned>(phrases.size());
    if (hs_compile_lit_multi(
            starts.data(), flags.data(), ids.data(), lengths.data(), count, HS_MODE_BLOCK, nullptr, &database, &error))
      give_up(error->message);
    return database;
  }
};

bool is_word(char byte) {
  unsigned char lower = static_cast<unsigned char>(byte) | 0x20;
  return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
}

struct Post {
  const Terms &terms;
  std::string_view text;
  uint64_t matches = 0;
};

int take_any(unsigned, unsigned long long, unsigned long long, unsigned, void *context) {
  static_cast<Post *>(context)->matches++;
  return 0;
}

int take_words(unsigned id, unsigned long long, unsigned long long end, unsigned, void *context) {
  Post &post = *static_cast<Post *>(context);
  size_t start = end - post.terms.phrases[id].size();
  bool begins = start == 0 || !is_word(post.text[start - 1]) || !is_word(post.text[start]);
  bool ends = end == post.text.size() || !is_word(post.text[end]) || !is_word(post.text[end - 1]);
  post.matches += begins && ends;
  return 0;
}

}  // namespace

int main(int argc, char **argv) {
  if (argc != 5) give_up("hyperscan raw|words|list TERMS LINES REPETITIONS");
  std::string_view mode = argv[1];
  Terms terms(argv[2]);
  File lines(argv[3]);
  double start = cpu_seconds();
  hs_database_t *database = terms.compiled();
  uint64_t compiling = static_cast<uint64_t>((cpu_seconds() - start) * 1e6);
  hs_scratch_t *scratch = nullptr;
  if (hs_alloc_scratch(database, &scratch)) give_up("no memory");
  auto take = mode == "raw" ? take_any : take_words;
  auto pass = [&]() -> Counts {
    uint64_t posts = 0, holding = 0, matches = 0;
    lines.each_line([&](std::string_view text, uint64_t number) {
      Post post{terms, text};
      hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, take, &post);
      posts++;
      holding += post.matches > 0;
      matches += post.matches;
      if (mode == "list" && post.matches) std::printf("%llu\n", static_cast<unsigned long long>(number));
    });
    return {{"posts", posts}, {"holding", holding}, {"matches", matches}, {"compilingMicroseconds", compiling}};
  };
  if (mode == "list") {
    pass();
  } else {
    measure(std::atoi(argv[4]), pass);
  }
}
