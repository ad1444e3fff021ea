@_exported public import SaysoCalendar
@_exported public import SaysoEngine
@_exported public import SaysoModel
@_exported public import SaysoPolicy
@_exported public import SaysoPolicyXML
@_exported public import SaysoPosts
@_exported public import SaysoReports
