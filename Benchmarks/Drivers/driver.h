// What the drivers share: a file in memory, its lines, a stopwatch, and how their figures are printed.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Bytes that may be read behind a file.
constexpr size_t padding = 64;

[[noreturn]] inline void give_up(const std::string &why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(2);
}

struct File {
  std::vector<char> bytes;
  size_t size = 0;

  explicit File(const char *path) {
    FILE *file = std::fopen(path, "rb");
    if (!file) give_up(std::string("can't open ") + path);
    std::fseek(file, 0, SEEK_END);
    size = static_cast<size_t>(std::ftell(file));
    std::rewind(file);
    bytes.resize(size + padding);
    if (std::fread(bytes.data(), 1, size, file) != size) give_up(std::string("can't read ") + path);
    std::fclose(file);
  }

  // Calls with every line that is not empty, and its number from 1.
  template <typename Body>
  void each_line(Body body) const {
    const char *start = bytes.data(), *end = start + size;
    for (uint64_t number = 1; start < end; number++) {
      const void *feed = std::memchr(start, '\n', static_cast<size_t>(end - start));
      const char *stop = feed ? static_cast<const char *>(feed) : end;
      if (stop > start) body(std::string_view(start, static_cast<size_t>(stop - start)), number);
      start = stop + 1;
    }
  }
};

// The processor's time, in seconds; nothing that others do on the machine counts.
inline double cpu_seconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

using Counts = std::vector<std::pair<const char *, uint64_t>>;

// Runs a pass once to warm up and then as often as asked, and prints one JSON object: what it counted, and the seconds
// of each pass.
template <typename Pass>
void measure(int repetitions, Pass pass) {
  Counts counts = pass();
  std::printf("{\"counts\":{");
  for (size_t at = 0; at < counts.size(); at++)
    std::printf("%s\"%s\":%llu", at ? "," : "", counts[at].first, static_cast<unsigned long long>(counts[at].second));
  std::printf("},\"seconds\":[");
  for (int at = 0; at < repetitions; at++) {
    double start = cpu_seconds();
    pass();
    std::printf("%s%.6f", at ? "," : "", cpu_seconds() - start);
  }
  std::printf("]}\n");
}
