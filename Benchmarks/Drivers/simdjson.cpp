// simdjson over the rows of an NDJSON file, one document a row.
//
//   simdjson fields|walk|dom ROWS REPETITIONS
//
// `fields` reads the five fields that a post is judged by, on demand, and leaves the rest of the row alone: as fast as it
// gets, but a row that is damaged further on, or says a key twice, passes unnoticed. `walk` reads every key and value on
// demand, as whoever must notice that has to. `dom` parses each row into a tree and takes the five fields from it.

#include <simdjson.h>

#include "driver.h"

namespace {

using namespace simdjson;

struct Sums {
  uint64_t rows = 0, failed = 0, id = 0, text = 0, author = 0, platform = 0, times = 0;

  template <typename Result>
  static void add(Result result, uint64_t &sum) {
    std::string_view value;
    if (!result.get_string().get(value)) sum += value.size();
  }

  void add_field(std::string_view key, std::string_view value) {
    if (key == "id") id += value.size();
    if (key == "text") text += value.size();
    if (key == "author") author += value.size();
    if (key == "platform") platform += value.size();
    if (key == "publishAt") times++;
  }

  template <typename Object>
  void take(Object &object) {
    uint64_t length = 0;
    add(object["id"], id);
    add(object["text"], text);
    add(object["author"], author);
    add(object["platform"], platform);
    add(object["publishAt"], length);
    times += length > 0;
  }

  Counts counts() const {
    return {{"rows", rows}, {"failed", failed}, {"id", id}, {"text", text}, {"author", author}, {"platform", platform},
            {"times", times}};
  }
};

using Row = ondemand::parser;

error_code read_fields(Row &parser, padded_string_view row, Sums &sums) {
  ondemand::document document;
  if (auto error = parser.iterate(row).get(document)) return error;
  ondemand::object object;
  if (auto error = document.get_object().get(object)) return error;
  sums.take(object);
  return SUCCESS;
}

error_code walk_value(ondemand::value value, std::string_view key, Sums &sums) {
  ondemand::json_type type;
  if (auto error = value.type().get(type)) return error;
  if (type == ondemand::json_type::string) {
    std::string_view string;
    if (auto error = value.get_string().get(string)) return error;
    sums.add_field(key, string);
    return SUCCESS;
  }
  if (type == ondemand::json_type::number) return value.get_number().error();
  if (type == ondemand::json_type::boolean) return value.get_bool().error();
  return value.raw_json_token().empty() ? TAPE_ERROR : SUCCESS;
}

error_code walk(Row &parser, padded_string_view row, Sums &sums) {
  ondemand::document document;
  if (auto error = parser.iterate(row).get(document)) return error;
  ondemand::object object;
  if (auto error = document.get_object().get(object)) return error;
  for (auto result : object) {
    ondemand::field field;
    if (auto error = std::move(result).get(field)) return error;
    std::string_view key;
    if (auto error = field.unescaped_key().get(key)) return error;
    if (auto error = walk_value(field.value(), key, sums)) return error;
  }
  return SUCCESS;
}

error_code read_tree(dom::parser &parser, std::string_view row, Sums &sums) {
  dom::object object;
  if (auto error = parser.parse(row.data(), row.size(), false).get_object().get(object)) return error;
  sums.take(object);
  return SUCCESS;
}

}  // namespace

int main(int argc, char **argv) {
  if (argc != 4) give_up("simdjson fields|walk|dom ROWS REPETITIONS");
  std::string_view mode = argv[1];
  File file(argv[2]);
  const char *end = file.bytes.data() + file.bytes.size();
  ondemand::parser parser;
  dom::parser trees;
  measure(std::atoi(argv[3]), [&]() -> Counts {
    Sums sums;
    file.each_line([&](std::string_view row, uint64_t) {
      padded_string_view padded(row.data(), row.size(), static_cast<size_t>(end - row.data()));
      error_code error = mode == "dom"    ? read_tree(trees, row, sums)
                         : mode == "walk" ? walk(parser, padded, sums)
                                          : read_fields(parser, padded, sums);
      sums.rows++;
      sums.failed += error != SUCCESS;
    });
    return sums.counts();
  });
}
