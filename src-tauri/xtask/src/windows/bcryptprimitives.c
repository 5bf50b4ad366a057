/* Rust's standard library takes its random numbers from bcryptprimitives.dll, which every Windows since 10 has and Wine 8
   has not. This stands in for it beside the tests that run under Wine. It is part of nothing that is installed. */
#include <windows.h>

/* What Windows' own header calls RtlGenRandom: an operating system's random bytes. */
BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length)
{
    while (length > 0) {
        ULONG piece = length > 0x40000000 ? 0x40000000 : (ULONG)length;
        if (!SystemFunction036(bytes, piece))
            return FALSE;
        bytes += piece;
        length -= piece;
    }
    return TRUE;
}
