import SaysoModel
