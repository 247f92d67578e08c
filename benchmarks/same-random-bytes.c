/* Gives a Swift program the same random bytes in every run: loaded before the C library, with
 * LD_PRELOAD.
 *
 *   cc -O2 -shared -fPIC -o same-random-bytes.so benchmarks/same-random-bytes.c
 *
 * elbtls draws the seeds of its hash tables at random, and where in a table a name lies decides how
 * many instructions it takes to find it. What is counted must be the same every time. Swift asks the
 * kernel by way of syscall(). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>
#include <stddef.h>
#include <sys/syscall.h>

static void fill(unsigned char *bytes, size_t length) {
  static unsigned state = 1;
  for (size_t i = 0; i < length; i++) bytes[i] = (state = state * 1103515245 + 12345) >> 16;
}

long syscall(long number, ...) {
  long a[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  if (number == SYS_getrandom) {
    fill((unsigned char *)a[0], (size_t)a[1]);
    return a[1];
  }
  long (*next)(long, ...) = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  return next(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
