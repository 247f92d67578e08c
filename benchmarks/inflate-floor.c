/* Inflates gzip files and does nothing else: the floor that a scan of the same files stands on.
 *
 *   cc -O2 -o inflate-floor -ISources/CInflate/include benchmarks/inflate-floor.c \
 *     $(find Sources/CInflate -name '*.c') -lz -lpthread [-DISAL -lisal]
 *   inflate-floor zlib|isal|built-in THREADS FILE...
 *   inflate-floor zlib|isal|built-in THREADS - < LIST      names of files, one a line
 *
 * Each thread takes the next file of the list and reads and inflates it in pieces of 128 KiB, as
 * the tool does. Prints the number of bytes inflated. */
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "CInflate.h"
#ifdef ISAL
#include <isa-l/igzip_lib.h>
#endif

enum { PIECE = 128 << 10 };

static char **files;
static int file_count;
typedef void inflate_file(const char *file, int fd, unsigned char *in, unsigned char *out);
static inflate_file *inflate_one;
static atomic_int next_file;
static atomic_long inflated;

static void fail(const char *file, const char *what) {
  fprintf(stderr, "%s: %s\n", file, what);
  exit(2);
}

static void inflate_zlib(const char *file, int fd, unsigned char *in, unsigned char *out) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, 15 + 16) != Z_OK) fail(file, "zlib does not start");
  long total = 0;
  for (;;) {
    if (stream.avail_in == 0) {
      ssize_t count = read(fd, in, PIECE);
      if (count < 0) fail(file, "cannot be read");
      if (count == 0) break;
      stream.next_in = in;
      stream.avail_in = (unsigned)count;
    }
    stream.next_out = out;
    stream.avail_out = PIECE;
    int status = inflate(&stream, Z_NO_FLUSH);
    total += PIECE - stream.avail_out;
    if (status == Z_STREAM_END) inflateReset(&stream);
    else if (status != Z_OK && status != Z_BUF_ERROR) fail(file, "damaged");
  }
  inflateEnd(&stream);
  inflated += total;
}

static void inflate_isal(const char *file, int fd, unsigned char *in, unsigned char *out) {
#ifdef ISAL
  static _Thread_local struct inflate_state stream;
  isal_inflate_init(&stream);
  stream.crc_flag = ISAL_GZIP;
  long total = 0;
  for (;;) {
    if (stream.avail_in == 0) {
      ssize_t count = read(fd, in, PIECE);
      if (count < 0) fail(file, "cannot be read");
      if (count == 0) break;
      stream.next_in = in;
      stream.avail_in = (unsigned)count;
    }
    do {
      stream.next_out = out;
      stream.avail_out = PIECE;
      if (isal_inflate(&stream) != ISAL_DECOMP_OK) fail(file, "damaged");
      total += PIECE - stream.avail_out;
      if (stream.block_state == ISAL_BLOCK_FINISH) {
        unsigned char *rest = stream.next_in;
        unsigned rest_count = stream.avail_in;
        isal_inflate_reset(&stream);
        stream.crc_flag = ISAL_GZIP;
        stream.next_in = rest;
        stream.avail_in = rest_count;
        break;
      }
    } while (stream.avail_out == 0);
  }
  inflated += total;
#else
  (void)fd, (void)in, (void)out;
  fail(file, "compile with -DISAL -lisal");
#endif
}

static void inflate_built_in(const char *file, int fd, unsigned char *in, unsigned char *out) {
  static _Thread_local cinflate_member *member;
  if (!member) member = cinflate_make((cinflate_way){0, 0});
  if (!member) fail(file, "there is no memory");
  cinflate_start(member);
  long total = 0;
  unsigned char *next = in, *end = in;
  for (;;) {
    if (next == end) {
      ssize_t count = read(fd, in, PIECE);
      if (count < 0) fail(file, "cannot be read");
      if (count == 0) break;
      next = in;
      end = in + count;
    }
    cinflate_step step;
    do {
      step = cinflate_inflate(member, next, (size_t)(end - next), out, PIECE);
      if (step.status == cinflate_corrupt) fail(file, "damaged");
      next += step.consumed;
      total += (long)step.made;
    } while (step.status == cinflate_unfinished && (step.made || step.consumed));
    if (step.status == cinflate_ended) cinflate_start(member);
  }
  inflated += total;
}

static void *work(void *unused) {
  (void)unused;
  unsigned char *in = malloc(PIECE), *out = malloc(PIECE);
  for (int index; (index = next_file++) < file_count;) {
    int fd = open(files[index], O_RDONLY);
    if (fd < 0) fail(files[index], "cannot be opened");
    inflate_one(files[index], fd, in, out);
    close(fd);
  }
  free(in);
  free(out);
  return NULL;
}

/* The lines of standard input: a command line does not take the names of very many files. */
static void read_names(void) {
  size_t capacity = 0;
  char *line = NULL;
  size_t line_capacity = 0;
  files = NULL;
  file_count = 0;
  for (ssize_t length; (length = getline(&line, &line_capacity, stdin)) > 0; line = NULL) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    if ((size_t)file_count == capacity) {
      capacity = capacity ? 2 * capacity : 64;
      files = realloc(files, capacity * sizeof *files);
      if (!files) fail("names", "there is no memory");
    }
    files[file_count++] = line;
    line_capacity = 0;
  }
}

int main(int count, char **arguments) {
  if (count < 4) fail(arguments[0], "usage: inflate-floor zlib|isal|built-in THREADS FILE...|-");
  if (strcmp(arguments[1], "zlib") == 0) inflate_one = inflate_zlib;
  else if (strcmp(arguments[1], "isal") == 0) inflate_one = inflate_isal;
  else if (strcmp(arguments[1], "built-in") == 0) inflate_one = inflate_built_in;
  else fail(arguments[1], "expected zlib, isal or built-in");
  int threads = atoi(arguments[2]);
  files = arguments + 3;
  file_count = count - 3;
  if (file_count == 1 && strcmp(files[0], "-") == 0) read_names();
  pthread_t workers[64];
  if (threads < 1 || threads > 64) fail(arguments[2], "expected 1 to 64 threads");
  for (int i = 0; i < threads; i++) pthread_create(&workers[i], NULL, work, NULL);
  for (int i = 0; i < threads; i++) pthread_join(workers[i], NULL);
  printf("%ld\n", (long)inflated);
  return 0;
}
