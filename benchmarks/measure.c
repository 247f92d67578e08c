/* Runs a command and writes what it cost to a file.
 *
 *   cc -O2 -o measure benchmarks/measure.c
 *   measure FILE COMMAND [ARGUMENT]...
 *
 * One line: seconds on the wall, of user and of system time, the peak of resident memory in
 * kilobytes, and the exit status. Time and memory are those of the command and of all that it waited
 * for; the peak is that of the largest process, not a sum. A program of its own because the peak
 * that Linux tells begins with the size of whoever forked: this one is small, Python is not. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec * 1e-6; }

static void fail(const char *what) {
  fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
  exit(125);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: measure FILE COMMAND [ARGUMENT]...\n");
    return 125;
  }
  double start = now();
  pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    fail(arguments[2]);
  }
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) < 0)
    if (errno != EINTR) fail("wait4");
  double wall = now() - start;
  FILE *file = fopen(arguments[1], "w");
  if (!file) fail(arguments[1]);
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  fprintf(file, "%.6f %.6f %.6f %ld %d\n", wall, seconds(usage.ru_utime),
          seconds(usage.ru_stime), usage.ru_maxrss, code);
  if (fclose(file) != 0) fail(arguments[1]);
  return code;
}
