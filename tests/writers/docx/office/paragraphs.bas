' Writes the paragraphs of Word files as LibreOffice sees them, one a line: style, label, level, indent, text.
' Each line of the list names what to do first (keep, accept, reject), a file, and where its paragraphs go.
Dim gOut As Object

Sub Main(list)
  Dim files, source, row, parts
  On Error Goto bad
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  source = createUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(files.openFileRead(ConvertToURL(list)))
  source.setEncoding("UTF-8")
  While Not source.isEOF()
    row = source.readLine()
    parts = Split(row, Chr(9))
    If UBound(parts) = 2 Then
      One(files, parts(0), parts(1), parts(2))
    End If
  Wend
bad:
  StarDesktop.terminate()
End Sub

Sub One(files, decision, src, dst)
  Dim args(0) As New com.sun.star.beans.PropertyValue
  Dim doc, dispatcher
  args(0).Name = "Hidden"
  args(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(src), "_blank", 0, args())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  If decision = "accept" Then dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
  If decision = "reject" Then dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
  gOut = createUnoService("com.sun.star.io.TextOutputStream")
  gOut.setOutputStream(files.openFileWrite(ConvertToURL(dst)))
  gOut.setEncoding("UTF-8")
  WriteText(doc.Text, "")
  gOut.closeOutput()
  doc.close(True)
End Sub

Sub WriteText(oText, prefix)
  Dim content, block, cells, i
  content = oText.createEnumeration()
  While content.hasMoreElements()
    block = content.nextElement()
    If block.supportsService("com.sun.star.text.TextTable") Then
      gOut.writeString(prefix & "table" & Chr(10))
      cells = block.getCellNames()
      For i = 0 To UBound(cells)
        WriteText(block.getCellByName(cells(i)), prefix & cells(i) & " ")
      Next
    Else
      gOut.writeString(prefix & block.ParaStyleName & " | " & Label(block) & " | " & block.ParaLeftMargin & " | " & Join(Split(block.getString(), Chr(10)), "\n") & Chr(10))
    End If
  Wend
End Sub

Function Label(block)
  Dim v
  Label = ""
  If IsNull(block.NumberingRules) Or IsEmpty(block.NumberingRules) Then Exit Function
  If Not block.NumberingIsNumber Then Exit Function
  Label = block.NumberingLevel & " " & block.ListLabelString
  For Each v In block.NumberingRules.getByIndex(block.NumberingLevel)
    If v.Name = "BulletChar" And block.ListLabelString = "" Then Label = Label & v.Value
  Next
End Function
