# fyr_flags: what every target of ours is compiled with. fyr_library / fyr_test: one pattern each.
add_library(fyr_flags INTERFACE)
target_compile_options(fyr_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wswitch-enum -Wformat=2 -Wundef
  # -Wnull-dereference is left out: false alarms in GCC 12
  # -Wdouble-promotion only where Catch's macros do not set it off
  $<$<CXX_COMPILER_ID:GNU>:-Wdouble-promotion -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast>
  $<IF:$<BOOL:${CMAKE_UNITY_BUILD}>,$<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>,-Wshadow> # as one file: of its own names only
  $<$<BOOL:${FYR_WERROR}>:-Werror>
  # GCC 12 guesses these from what it has inlined, even from the length of the folder's name (its bug 105651); the
  # sanitized build sees the real ones.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-maybe-uninitialized>)
# Floating point must give the same bytes everywhere (exports, goldens): no fused operations.
target_compile_options(fyr_flags INTERFACE -ffp-contract=off)
if(FYR_SANITIZE)
  # null, alignment, object-size, vptr and pointer-overflow are left out: the address checks see their faults too, and
  # they double the build.
  add_compile_options(-fsanitize=${FYR_SANITIZE} -fno-sanitize=null,alignment,object-size,vptr,pointer-overflow -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${FYR_SANITIZE})
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

# Forty programs are linked in a build of the tests: with lld, where the machine has it, in a sixth of the time.
find_program(FYR_LLD ld.lld)
if(FYR_LLD AND FYR_TESTS)
  add_link_options(-fuse-ld=lld)
endif()

# fyr_library(NAME SOURCES a.cpp … LINKS target … [PRIVATE_LINKS target …] [HEADERS header …]); NAME without SOURCES is an
# interface. HEADERS: what most of its files read, compiled once; every file still includes what it uses.
# What the tests work hardest: optimised a little even where the rest of a build is not (the fuzz preset).
set(FYR_HARD_WORK fyr_base fyr_io fyr_headless fyr_storage)
# What reads bytes from outside: it tells the fuzzers where they have been.
set(FYR_FUZZED fyr_base fyr_domain fyr_codec fyr_io fyr_desktop)

function(fyr_library name)
  cmake_parse_arguments(A "" "" "SOURCES;LINKS;PRIVATE_LINKS;HEADERS" ${ARGN})
  if(A_SOURCES)
    add_library(${name} STATIC ${A_SOURCES})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${A_LINKS} PRIVATE fyr_flags ${A_PRIVATE_LINKS})
    if(A_HEADERS)
      target_precompile_headers(${name} PRIVATE ${A_HEADERS})
    endif()
    if(FYR_FUZZ AND name IN_LIST FYR_FUZZED)
      target_compile_options(${name} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
    if(name IN_LIST FYR_HARD_WORK)
      target_compile_options(${name} PRIVATE $<$<CONFIG:Debug>:-O1>)
    endif()
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} INTERFACE ${A_LINKS})
  endif()
endfunction()
