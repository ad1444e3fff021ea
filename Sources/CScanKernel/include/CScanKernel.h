#pragma once

#include "ScanKernel.h"
#include "WordMemo.h"
