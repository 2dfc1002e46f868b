package io.tanxin.promises.loans;

import org.springframework.data.repository.ListCrudRepository;

interface Loans extends ListCrudRepository<Loan, LoanId> {}
