import SaysoScan
